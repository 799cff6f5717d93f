// `vercel.json` as Vercel reads it: sources are patterns for the whole path, and the later rule counts.
import { promises } from "./promises.mjs";
import { platform, settings } from "./platform.mjs";

promises("Vercel", () => {
  const all = JSON.parse(settings("vercel.json")).headers.map(({ source, headers }) => [new RegExp(`^${source}$`), headers]);
  return platform((path) => {
    const fitting = all.filter(([pattern]) => pattern.test(path)).flatMap(([, headers]) => headers);
    return Object.fromEntries(fitting.map(({ key, value }) => [key.toLowerCase(), value]));
  });
});
