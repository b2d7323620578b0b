export default { layout: "service.njk", permalink: (data) => `/${data.lang}/services/${data.slug}/` };
