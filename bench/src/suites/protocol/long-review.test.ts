import { parseMarker } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { longReview } from "./long-review.ts";

test("the long review has no JSON, fits into a comment, and is read with all its findings", () => {
	const review = longReview(123);
	expect(review).not.toContain("```");
	expect(review.length).toBeGreaterThan(57_900);
	expect(review.length).toBeLessThan(65_536);
	const rows = review.match(/^\| \d+ \| Low \|/gm)?.length;
	expect(parseMarker(review)).toMatchObject({
		type: "marker",
		marker: { kind: "review", data: { fixed: { length: rows } } },
	});
});
