import { runTurnProcess } from "./hook/run-turn-process.ts";

// biome-ignore lint/style/noProcessEnv: the environment comes in here, and nowhere else
runTurnProcess(process.argv.slice(2), process.env);
