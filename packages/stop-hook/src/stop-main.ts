import { runStopProcess } from "./hook/run-stop-process.ts";

// biome-ignore lint/style/noProcessEnv: the environment comes in here, and nowhere else
runStopProcess(process.env);
