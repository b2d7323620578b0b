const LANGUAGES = ["nl", "fr"];

// One list for every language and every value of a key: what Hugo calls a taxonomy.
const lists = (api, key) =>
  LANGUAGES.flatMap((lang) => {
    const pages = api.getFilteredByGlob(`content/${lang}/*.md`);
    const values = [...new Set(pages.map((page) => page.data[key]))].sort();
    return values.map((value) => ({ lang, value, pages: pages.filter((page) => page.data[key] === value) }));
  });

export default function (config) {
  config.addCollection("homes", (api) =>
    LANGUAGES.map((lang) => ({ lang, pages: api.getFilteredByGlob(`content/${lang}/*.md`).slice(0, 12) })),
  );
  config.addCollection("services", (api) =>
    LANGUAGES.map((lang) => ({ lang, pages: api.getFilteredByGlob(`content/${lang}/services/*.md`) })),
  );
  config.addCollection("categories", (api) => lists(api, "category"));
  config.addCollection("months", (api) => lists(api, "month"));
  config.addFilter("day", (date) => `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`);
  return { dir: { input: ".", includes: "_includes", output: "_site" }, markdownTemplateEngine: false };
}
