import { expect, test } from "vitest";
import { toolPayload } from "./guarded-world.fixture.ts";
import { likelyCreation } from "./likely-creation.ts";

const ID = { CODEX_WORKERS_WORKER_ID: "worker-1701523200-123" };
const WORKER = { ...ID, CODEX_WORKERS_ROOT: "/work" };
const call = (command: unknown) => JSON.stringify(toolPayload("/work", "Bash", { command }));

test.each([
	"gh pr create --fill",
	"gh pr create --head x --body 'a --helpful text'",
	"codex-workers pr create\n",
])("%s most likely opens a pull request", (command) => {
	expect(likelyCreation(call(command), WORKER)).toBe("/work");
});

test.each<[string, string, Record<string, string>]>([
	["a line that opens none", call("gh pr view 1"), WORKER],
	["a line that speaks of it", call("echo gh pr create"), WORKER],
	["a line that asks how", call("gh pr create --help"), WORKER],
	["a line that asks how at its end", call("gh pr create --draft -h"), WORKER],
	["a command that is no text", call(["gh pr create"]), WORKER],
	["a session that is no worker's", call("gh pr create --fill"), { CODEX_WORKERS_ROOT: "/work" }],
	["a worker without a checkout", call("gh pr create --fill"), ID],
	["another scope", call("gh pr create --fill"), { ...WORKER, CODEX_WORKERS_SCOPE: "review" }],
	["no JSON", `{"cwd": "/work", "command": "gh pr create"`, WORKER],
	["no object", `["command": "gh pr create"]`, WORKER],
	["no folder", `{"command": "gh pr create"}`, WORKER],
	["a folder that is no text", `{"cwd": 1, "command": "gh pr create"}`, WORKER],
	["nothing", "", WORKER],
])("nothing is expected of %s", (_, input, env) => {
	expect(likelyCreation(input, env)).toBeUndefined();
});
