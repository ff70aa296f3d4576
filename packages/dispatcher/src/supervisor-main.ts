import { runSupervisorProcess } from "./supervisor/run-supervisor-process.ts";

// biome-ignore lint/style/noProcessEnv: the environment comes in here, and nowhere else
await runSupervisorProcess(process.argv[2] ?? "", process.env);
