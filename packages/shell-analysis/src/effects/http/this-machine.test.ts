import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATIONS = [
	"curl -d title=x https://mylocalhost/api/v3/repos/o/r/pulls",
	"ALL_PROXY=http://x curl -d title=x http://localhost/api/v3/repos/o/r/pulls",
	"all_proxy=http://x curl -d title=x http://localhost/api/v3/repos/o/r/pulls",
	"http_proxy=http://x curl -d title=x http://localhost/api/v3/repos/o/r/pulls",
	"export ALL_PROXY=http://x; curl -d title=x http://localhost/repos/o/r/pulls",
];

test.each(CREATIONS)("a request that may leave this machine creates: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test("a request to this machine passes", () => {
	const command = "curl -d title=x http://localhost/api/v3/repos/o/r/pulls";
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
