import { expect, test } from "vitest";
import { demoEnvironment } from "./demo-environment.ts";

test("the demo goes by the Codex that was found, and by nothing else of the user's", () => {
	const env = {
		HOME: "/home/a",
		PATH: "/bin",
		GH_TOKEN: "mine",
		CODEX_BIN: "/mine",
		HTTPS_PROXY: "x",
	};
	const parts = { gitHub: { GH_TOKEN: "local" }, root: "/tmp/demo", codexBinary: "/opt/codex" };
	expect(demoEnvironment({ env, execPath: "/opt/node/bin/node" }, parts)).toEqual({
		HOME: "/home/a",
		PATH: "/opt/node/bin:/bin",
		GH_TOKEN: "local",
		CODEX_BIN: "/opt/codex",
		CODEX_HOME: "/tmp/demo/codex-home",
		TMPDIR: "/tmp/demo/tmp",
		NO_COLOR: "1",
	});
});
