import { expect, test } from "vitest";
import { withoutSecrets } from "./without-secrets.ts";

test("a token is in no text that is posted, however deep it stands", () => {
	const env = { GH_TOKEN: "s3cret-token" };
	const fields = {
		error: "fatal: https://x:s3cret-token@github.com/a/b",
		tried: [{ approach: "push with ghp_0123456789abcdef", result: "no" }],
		turns: 3,
		snapshot: null,
	};
	expect(withoutSecrets(fields, env)).toEqual({
		error: "fatal: https://[redacted]@github.com/a/b",
		tried: [{ approach: "push with [redacted]", result: "no" }],
		turns: 3,
		snapshot: null,
	});
});
