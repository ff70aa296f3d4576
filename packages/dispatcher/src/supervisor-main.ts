import { keepCompiled } from "./supervisor/keep-compiled.ts";

const isBuilt = !import.meta.filename.endsWith(".ts");
const onLoaded = isBuilt ? keepCompiled(import.meta.dirname) : () => {};
const { runSupervisorProcess } = await import("./supervisor/run-supervisor-process.ts");
await runSupervisorProcess(process, onLoaded);
