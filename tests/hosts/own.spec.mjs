// `cargo xtask serve`, which runs at ORIGIN.
import { hostContract } from "./host-contract.mjs";

hostContract("our own server", () => ({
  origin: process.env.ORIGIN,
  compresses: true,
  tellsFiles: true,
  rewrites: true,
  servesAsBuilt: true,
  end() {},
}));
