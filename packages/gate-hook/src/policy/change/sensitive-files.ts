export { securitySensitiveFiles as sensitiveFiles } from "@codex-workers/protocol";
