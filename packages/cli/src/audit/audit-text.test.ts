import type { OpenPullRequest } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import type { Audit } from "./audit-pull-requests.ts";
import { auditText } from "./audit-text.ts";
import type { Finding } from "./finding.ts";

const pull: OpenPullRequest = {
	id: "PR_1",
	number: 12_345,
	url: "https://github.com/acme/widget/pull/12345",
	title: "T",
	body: "",
	isDraft: false,
	isFromFork: false,
	head: "feature/12-adds",
	headOid: "a".repeat(40),
	base: "main",
	commitMessages: [],
	linkedIssues: [],
	isLinkedToMore: false,
};
const refused: Finding = {
	pull,
	objection: {
		verdict: "refused",
		issue: 12,
		rules: ["nothing-unaddressed", "covers-head"],
		why: "the review of worker-1701523200-12 on issue #12 leaves 2 findings unaddressed and covers commit aaaa and not bbbb",
		next: "address the findings",
	},
};
const undecided: Finding = {
	pull: { ...pull, number: 7, isDraft: true },
	objection: { verdict: "undecided", issue: null, code: "X", why: "no answer", next: "try again" },
};
const audit = (...findings: Finding[]): Audit => ({ open: 9, judged: 4, findings });

test("an audit is a table, and below it what to do about each pull request", () => {
	expect(
		auditText(audit(refused, undecided), 80),
	).toBe(`2 of 9 open pull requests without a valid review artifact:

pull    state  rule
#12345  open   nothing-unaddressed +1
#7      draft  undecided

#12345 for issue #12
  https://github.com/acme/widget/pull/12345
  the review of worker-1701523200-12 on issue #12 leaves 2 findings unaddressed
  and covers commit aaaa and not bbbb.
  Next step: address the findings.

#7
  https://github.com/acme/widget/pull/12345
  no answer.
  Next step: try again.

\`codex-workers audit --fix\` makes drafts of those that are refused, and says
why.`);
});

test("it fits 40 columns but for addresses, and holds no colour", () => {
	const lines = auditText(audit(refused, undecided), 40).split("\n");
	const long = lines.filter((line) => line.length > 40 && !line.startsWith("  https://"));
	expect(long).toEqual([]);
	expect(lines.join("")).not.toMatch(/\p{Cc}/u);
});

describe("a fix is told", () => {
	const comment = { url: "https://github.com/acme/widget/pull/12345#issuecomment-1" };
	test.each<[string, Finding["fix"], RegExp]>([
		[
			"that was made",
			{ type: "fixed", converted: true, comment: { ...comment, already: false } },
			/#12345 {2}draft[\s\S]*It is a draft now; said in\n {2}https:\/\/\S+issuecomment-1/,
		],
		[
			"that was there",
			{ type: "fixed", converted: false, comment: { ...comment, already: true } },
			/It was a draft before; said before in/,
		],
		[
			"that failed",
			{
				type: "failed",
				isDraft: false,
				error: new CodedError("NO", "It\u001b[2J.", { hint: "Wait." }),
			},
			/#12345 {2}open[\s\S]*Not fixed: NO: It \[2J\.\n {2}Wait\./,
		],
	])("%s", (_, fix, text) => {
		expect(auditText(audit({ ...refused, ...(fix && { fix }) }), 80)).toMatch(text);
	});
});

test("what strangers chose is one harmless line each", () => {
	const evil = "a\u001b]8;;x\u0007\r\n\u202e#1";
	const objection = { ...refused.objection, why: evil, next: evil };
	const text = auditText(audit({ pull: { ...pull, url: evil }, objection }), 80);
	expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	expect(text.split("\n").filter((line) => line.includes("]8;;x #1"))).toHaveLength(3);
});

test.each([
	[{ open: 0, judged: 0 }, "There is no open pull request."],
	[{ open: 1, judged: 1 }, "1 open pull request, 1 judged: none without a valid review artifact."],
	[{ open: 5, judged: 2 }, /^5 open [\s\S]* Not\s+judged:\s+3 that belong to no worker's issue\.$/],
])("where nothing is found, what was looked at is told: %j", (counts, text) => {
	expect(auditText({ ...counts, findings: [] }, 80)).toMatch(text);
});
