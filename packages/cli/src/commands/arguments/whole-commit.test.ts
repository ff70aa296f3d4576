import { GitOid } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { wholeCommit } from "./whole-commit.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

test.each([
	COMMIT,
	COMMIT.slice(1),
	`${COMMIT}0`,
	`${COMMIT}\n`,
	` ${COMMIT}`,
	COMMIT.toUpperCase(),
	COMMIT.replace("0", "g"),
	"HEAD",
	"",
])("a commit is taken as markers take it: %j", (text) => {
	const taken = () => wholeCommit(text);
	if (GitOid.safeParse(text).success) expect(taken()).toBe(text);
	else expect(taken).toThrow("it must be a whole commit id");
});
