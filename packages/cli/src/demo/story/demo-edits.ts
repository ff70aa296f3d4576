/** The worker's edits, as patches that Codex applies. */
export const FAILING_TEST = `*** Update File: src/format-duration.test.ts
@@
 test("minutes and seconds", () => assert.equal(formatDuration(90), "1m 30s"));
+test("a last second that rounds up", () => assert.equal(formatDuration(119.7), "2m 0s"));`;

export const FIX = `*** Update File: src/format-duration.ts
@@
-	const minutes = Math.floor(seconds / 60);
-	const rest = Math.round(seconds % 60);
+	const whole = Math.round(seconds);
+	const minutes = Math.floor(whole / 60);
+	const rest = whole % 60;`;

export const REVIEW_FIXES = `*** Update File: src/format-duration.ts
@@
-/** Seconds as people say them: \`1m 30s\`. */
+/** Seconds, rounded to whole ones, as people say them: \`1m 30s\`. Negative ones are a RangeError. */
 export function formatDuration(seconds: number): string {
+	if (!(seconds >= 0)) throw new RangeError("A duration cannot be negative");
 	const whole = Math.round(seconds);
*** Update File: src/format-duration.test.ts
@@
 test("a last second that rounds up", () => assert.equal(formatDuration(119.7), "2m 0s"));
+test("no negative durations", () => assert.throws(() => formatDuration(-1), RangeError));
*** Update File: README.md
@@
-\`formatDuration(90)\` is \`1m 30s\`.
+\`formatDuration(90)\` is \`1m 30s\`. Fractions are rounded to whole seconds first.`;
