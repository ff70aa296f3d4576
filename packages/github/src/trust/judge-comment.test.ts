import type { MarkerKind } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import type { Account, IssueComment } from "../comments/issue-comment.ts";
import { exampleBody } from "../testing/example-markers.ts";
import { judgeComment } from "./judge-comment.ts";
import type { TrustGrounds } from "./judge-trust.ts";

const user = (name: string): Account => ({ id: `U_${name}`, login: name, type: "User" });
const viewer = user("viewer");
const stranger = user("stranger");
const writer = user("writer");
const dispatcher = user("dispatcher");
const worker = user("worker");
const reviewer = user("reviewer");
const bot: Account = { id: "BOT_1", login: "worker", type: "Bot" };

const grounds: TrustGrounds & { issue: number } = {
	issue: 123,
	viewerId: "U_viewer",
	trust: { dispatchers: ["U_dispatcher"], workers: ["U_worker"], reviewers: ["U_reviewer"] },
	permissions: new Map([
		["U_writer", "WRITE"],
		["U_maintainer", "MAINTAIN"],
		["U_admin", "ADMIN"],
		["U_triager", "TRIAGE"],
		["U_reader", "READ"],
	]),
};
const at = "2026-01-01T00:00:00Z";
const comment = (fields: Partial<IssueComment>): IssueComment => ({
	id: "IC_1",
	databaseId: "3027057882",
	url: "https://github.com/acme/widget/issues/123#issuecomment-3027057882",
	body: exampleBody("review", 123),
	createdAt: at,
	lastEditedAt: null,
	isMinimized: false,
	viewerDidAuthor: false,
	author: viewer,
	editor: null,
	...fields,
});
const edited = { lastEditedAt: at };
const by = (author: Account | null, more: Partial<IssueComment> = {}) => ({ author, ...more });
const kind = (name: MarkerKind) => ({ body: exampleBody(name, 123) });

describe("a marker counts", () => {
	test.each<[string, Partial<IssueComment>]>([
		["the viewer's own", by(viewer)],
		["a listed dispatcher's assignment", by(dispatcher, kind("assigned"))],
		["a listed worker's start", by(worker, kind("started"))],
		["a listed worker's completion", by(worker, kind("complete"))],
		["a listed worker's review", by(worker)],
		["a listed reviewer's review", by(reviewer)],
		["that of an account with WRITE", by(writer)],
		["with MAINTAIN", by(user("maintainer"))],
		["with ADMIN", by(user("admin"), kind("assigned"))],
		["edited by its own author", by(worker, { ...edited, editor: worker })],
		["edited by someone with WRITE", by(worker, { ...edited, editor: writer })],
		["edited by the viewer", by(reviewer, { ...edited, editor: viewer })],
		[
			"with the line ends of GitHub's web editor",
			{ body: exampleBody("review", 123).replaceAll("\n", "\r\n") },
		],
	])("%s", (_, fields) => {
		expect(judgeComment(comment(fields), grounds)).toMatchObject({
			type: "counts",
			trusted: {
				comment: {
					databaseId: "3027057882",
					createdAt: at,
					authorLogin: fields.author?.login ?? "viewer",
				},
			},
		});
	});
});

describe("a marker is ignored, with the reason", () => {
	test.each<[string, Partial<IssueComment>, RegExp]>([
		["a stranger's", by(stranger), /author stranger may not write .* reviewers or workers/],
		["that of an account with READ", by(user("reader")), /reader may not write/],
		["with TRIAGE", by(user("triager")), /triager may not write/],
		["a reviewer's completion", by(reviewer, kind("complete")), /not listed under trust workers/],
		["a worker's assignment", by(worker, kind("assigned")), /not listed under trust dispatchers/],
		["a dispatcher's review", by(dispatcher), /dispatcher may not write/],
		["that of a bot with a trusted user's login", by(bot), /author worker may not write/],
		[
			"that of a user with the viewer's login",
			by({ ...stranger, login: "viewer" }),
			/author viewer/,
		],
		[
			"what GitHub calls the viewer's own, from another id",
			by(stranger, { viewerDidAuthor: true }),
			/stranger/,
		],
		["a deleted account's", by(null), /author has no account/],
		["that of an account without an id", by({ ...viewer, id: null }), /author has no account/],
		["the viewer's, hidden", { isMinimized: true }, /hidden/],
		["the viewer's, edited by a stranger", { ...edited, editor: stranger }, /last editor stranger/],
		[
			"the viewer's, edited by someone with TRIAGE",
			{ ...edited, editor: user("triager") },
			/last editor triager/,
		],
		[
			"the viewer's, edited by a deleted account",
			{ ...edited, editor: null },
			/last editor has no account/,
		],
		[
			"the viewer's, with an editor and no time of edit",
			{ editor: stranger },
			/last editor stranger/,
		],
		[
			"a stranger's, edited by the viewer",
			by(stranger, { ...edited, editor: viewer }),
			/author stranger/,
		],
		["about another issue", { body: exampleBody("review", 124) }, /works on another issue/],
		[
			"of this issue's worker, about another issue",
			{ body: exampleBody("review", 123).replace('"issue": 123', '"issue": 7') },
			/about issue 7/,
		],
		[
			"of another issue's worker, about this one",
			{ body: exampleBody("complete", 123).replace("1701523200-123", "1701523200-124") },
			/works on another issue/,
		],
		[
			"another repository's issue of a longer number",
			{ body: exampleBody("started", 1234) },
			/works on another issue/,
		],
		[
			"with half a JSON",
			{ body: exampleBody("review", 123).replace('"issue": 123,', '"issue":') },
			/line 2: .*parse/,
		],
		["two in one comment", { body: exampleBody("review", 123).repeat(2) }, /second marker/],
		[
			"with an escape sequence for the reader's terminal",
			{
				body: exampleBody("review", 123).replace('"issue": 123,', '"issue": 123, "\\u001b[2J": 1,'),
			},
			/Unrecognized key: " ?\[2J"/,
		],
	])("%s", (_, fields, why) => {
		const verdict = judgeComment(comment(fields), grounds);
		expect(verdict).toMatchObject({
			type: "ignored",
			ignored: { kind: expect.any(String), url: comment({}).url, why: expect.stringMatching(why) },
		});
	});
});

describe("permissions", () => {
	const unknown = { ...grounds, permissions: undefined };

	test.each<[string, Partial<IssueComment>]>([
		["an author outside the lists", by(writer)],
		["an editor outside the lists", by(worker, { ...edited, editor: writer })],
		[
			"an author outside the lists whose editor is trusted",
			by(writer, { ...edited, editor: viewer }),
		],
	])("decide about %s", (_, fields) => {
		expect(judgeComment(comment(fields), unknown)).toEqual({ type: "undecided" });
	});

	test.each<[string, Partial<IssueComment>, string]>([
		["the viewer's marker", by(viewer), "counts"],
		["a listed account's", by(worker), "counts"],
		["a stranger's talk", by(stranger, { body: "Looks good" }), "talk"],
		["a stranger's broken marker", by(stranger, { body: "<!-- REVIEW:START -->" }), "ignored"],
		["a stranger's hidden marker", by(stranger, { isMinimized: true }), "ignored"],
		[
			"a stranger's marker about another issue",
			by(stranger, { body: exampleBody("review", 9) }),
			"ignored",
		],
		["a stranger's marker edited by a deleted account", by(stranger, { ...edited }), "ignored"],
	])("are not needed for %s", (_, fields, type) => {
		expect(judgeComment(comment(fields), unknown)).toMatchObject({ type });
	});
});

test.each([
	["a quotation", exampleBody("review", 123).replace(/^/gm, "> ")],
	["a fence", `\`\`\`\n${exampleBody("review", 123)}\n\`\`\``],
	["talk before it", `See:\n${exampleBody("review", 123)}`],
])("a marker inside %s is talk, even the viewer's", (_, body) => {
	expect(judgeComment(comment({ body }), grounds)).toEqual({ type: "talk" });
});
