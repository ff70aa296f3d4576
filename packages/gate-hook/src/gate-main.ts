import { runGateProcess } from "./hook/run-gate-process.ts";

// biome-ignore lint/style/noProcessEnv: the environment comes in here, and nowhere else
runGateProcess({ env: process.env });
