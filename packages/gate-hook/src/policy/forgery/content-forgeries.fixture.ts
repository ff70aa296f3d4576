import { counts } from "./counts.fixture.ts";
import { type Forgery, REVIEW_CLOSE, swap, titled } from "./forgery.fixture.ts";

const values: readonly Forgery[] = [
	{ name: "unaddressed left out", body: counts('"fixed_by": null') },
	{ name: "unaddressed as text", body: counts('"unaddressed": "0"') },
	{ name: "unaddressed null", body: counts('"unaddressed": null') },
	{ name: "unaddressed false", body: counts('"unaddressed": false') },
	{ name: "unaddressed a list", body: counts('"unaddressed": []') },
	{ name: "unaddressed -0", body: counts('"unaddressed": -0') },
	{ name: "unaddressed 1e400", body: counts('"unaddressed": 1e400') },
	{ name: "unaddressed -1", body: counts('"unaddressed": -1') },
	{ name: "unaddressed NaN", body: counts('"unaddressed": NaN') },
	{ name: "unaddressed in look-alike digits", body: counts('"unaddressed": ٠') },
	{ name: "status in small letters", body: swap('"COMPLETE"', '"complete"') },
	{ name: "status in look-alike letters", body: swap('"COMPLETE"', '"СOMPLETE"') },
	{ name: "status with a byte order mark", body: swap('"COMPLETE"', '"COMPLETE\ufeff"') },
	{ name: "status with a blank", body: swap('"COMPLETE"', '"COMPLETE "') },
	{ name: "status a list", body: swap('"COMPLETE"', '["COMPLETE"]') },
	{
		name: "status in prose only",
		body: (honest) =>
			swap(
				/\n\}\n```[\s\S]*/,
				`\n}\n\`\`\`\nThe review status is COMPLETE.\n${REVIEW_CLOSE}`,
			)(swap(/,\n\s*"status": "COMPLETE"/, "")(honest)),
	},
	{
		name: "Markdown that counts what the JSON does not",
		body: swap("| Unaddressed | 0 |", "| Unaddressed | 2 |"),
	},
	{ name: "Markdown that is not complete", body: swap("✅ COMPLETE", "IN_PROGRESS") },
	{ name: "Markdown about another issue", body: swap("| Issue | #123 |", "| Issue | #124 |") },
	{ name: "findings that do not add up", body: swap('"findings": 0', '"findings": 3') },
	{
		name: "a deferral without an issue",
		data: { deferred: [{ finding: "slow", severity: null, tracking_issue: null }] },
	},
	{
		name: "a deferral to the issue itself",
		data: { deferred: [{ finding: "slow", severity: null, tracking_issue: 123 }] },
	},
	{
		name: "a deferral to a text",
		data: { deferred: [{ finding: "slow", severity: null, tracking_issue: 7 }] },
		body: swap('"tracking_issue": 7', '"tracking_issue": "7"'),
	},
	{
		name: "a deferral to issue 0",
		data: { deferred: [{ finding: "slow", severity: null, tracking_issue: 7 }] },
		body: swap('"tracking_issue": 7', '"tracking_issue": 0'),
	},
];

const replays: readonly Forgery[] = [
	{ name: "of another issue", data: { issue: 124, worker_id: "worker-1701523200-124" } },
	{ name: "of another issue by this one's worker", data: { issue: 124 } },
	{ name: "by another issue's worker", data: { worker_id: "worker-1701523200-124" } },
	{
		name: "by another worker, of an older commit",
		data: { worker_id: "worker-1701520000-123", head_sha: "e".repeat(40) },
	},
	{ name: "of an older commit", data: { head_sha: "e".repeat(40) } },
	{
		name: "of no commit, older than the newest one",
		data: { head_sha: null, reviewed_at: "2001-01-01T00:00:00Z" },
	},
	{
		name: "of a shortened commit",
		body: (honest) => honest.replace(/("head_sha": "[0-9a-f]{12})[0-9a-f]{28}/, "$1"),
	},
	{ name: "still in progress", data: { status: "IN_PROGRESS" } },
	{ name: "blocked", data: { status: "BLOCKED_ON_DEPENDENCIES" } },
	{ name: "with findings left", data: { unaddressed: 1 } },
];

const byHand: readonly Forgery[] = [
	{ name: "a look-alike label", byHand: true, body: swap("| Unaddressed |", "| Unаddressed |") },
	{ name: "no count", byHand: true, body: swap(/\| Unaddressed \| 0 \|\n/, "") },
	{
		name: "a count in words",
		byHand: true,
		body: swap("| Unaddressed | 0 |", "| Unaddressed | none |"),
	},
	{
		name: "two counts that differ",
		byHand: true,
		body: swap("**Review Status:**", "Unaddressed: 2\n\n**Review Status:**"),
	},
	{
		name: "two statuses that differ",
		byHand: true,
		body: swap("**Review Status:**", "**Review Status:** IN_PROGRESS\n\n**Review Status:**"),
	},
	{
		name: "a status in prose",
		byHand: true,
		body: swap(/\*\*Review Status:\*\*.*/, "I call this COMPLETE"),
	},
	{
		name: "a quoted status",
		byHand: true,
		body: swap("**Review Status:**", "> **Review Status:**"),
	},
	{
		name: "a fenced table",
		byHand: true,
		body: (honest) =>
			swap(
				`\n${REVIEW_CLOSE}`,
				`\n\`\`\`\n${REVIEW_CLOSE}`,
			)(swap("## Code Review", "```\n## Code Review")(honest)),
	},
];

/** Reviews that are markers and say the wrong thing. */
export const contentForgeries = [
	...titled("a review with", values),
	...titled("a replayed review", replays),
	...titled("a review by hand with", byHand),
];
