export { plainLine as plainText } from "@codex-workers/protocol";
