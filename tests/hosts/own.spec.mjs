// `cargo xtask serve`, which ORIGIN names.
import { promises } from "./promises.mjs";

promises("our own server", () => ({
  origin: process.env.ORIGIN,
  compresses: true,
  tellsFiles: true,
  rewrites: true,
  servesAsBuilt: true,
  end() {},
}));
