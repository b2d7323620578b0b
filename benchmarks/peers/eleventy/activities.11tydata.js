export default { layout: "activity.njk", permalink: (data) => `/${data.lang}/${data.slug}/` };
