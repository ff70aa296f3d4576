import { expect, test } from "vitest";
import { defaultClaims } from "./default-claims.ts";

test("without a configuration claims have a place of their own", () => {
	expect(defaultClaims()).toBe("refs/codex-workers/claims");
});
