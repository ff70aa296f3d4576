import { type Forgery, titled } from "./forgery.fixture.ts";

const people: readonly Forgery[] = [
	{ name: "written by a stranger", by: "stranger" },
	{ name: "written by somebody who may read", by: "reader" },
	{ name: "written by somebody who may triage", by: "triager" },
	{ name: "written by a member of the organization who may not write", by: "member" },
	{ name: "written by an app", by: "app" },
	{
		name: "written by an app under the worker's login",
		by: "app",
		answered: (comment) => ({ ...comment, author: renamed(comment["author"], "worker") }),
	},
	{
		name: "written by a stranger under the worker's login",
		by: "stranger",
		answered: (comment) => ({ ...comment, author: renamed(comment["author"], "worker") }),
	},
	{
		name: "written by a stranger whom GitHub calls the owner",
		by: "stranger",
		answered: (comment) => ({ ...comment, authorAssociation: "OWNER", viewerDidAuthor: true }),
	},
	{ name: "written by a deleted account", answered: (comment) => ({ ...comment, author: null }) },
	{
		name: "edited by somebody who may not write any more",
		afterwards: "edited by a former writer",
	},
	{
		name: "edited by a deleted account",
		answered: (comment) => ({ ...comment, lastEditedAt: "2026-11-20T12:00:00Z", editor: null }),
	},
	{
		name: "edited by its author, a stranger",
		by: "stranger",
		afterwards: "edited by the stranger",
	},
	{ name: "hidden", afterwards: "hidden" },
];

/** Reviews by people who may not vouch for them. */
export const personForgeries = titled("a review", people);

function renamed(author: unknown, login: string): unknown {
	return typeof author === "object" && author !== null ? { ...author, login } : author;
}
