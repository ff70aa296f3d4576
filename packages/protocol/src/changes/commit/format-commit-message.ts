import { CodedError } from "../../coded-error.ts";
import { type ChangeTitleParts, formatChangeTitle } from "../title/format-change-title.ts";
import { commitBody } from "./commit-body.ts";
import type { CommitTrailer } from "./commit-message.ts";
import { parseCommitMessage } from "./parse-commit-message.ts";

/** What a commit message is made of; no body and no trailers where nothing else is said. */
export interface CommitMessageParts {
	readonly title: ChangeTitleParts;
	readonly body?: string;
	readonly trailers?: readonly CommitTrailer[];
	readonly worker_id: string;
}

/**
 * Writes a worker's commit message; its last line is the trailer that names the worker, which
 * `git interpret-trailers` reads. Throws `CHANGE_TITLE_INVALID`, and `COMMIT_MESSAGE_INVALID`
 * where the body or a trailer says what only another part may say.
 */
export function formatCommitMessage(parts: CommitMessageParts): string {
	const { body = "", trailers = [], worker_id } = parts;
	const subject = formatChangeTitle(parts.title);
	const text = [
		subject,
		"",
		...(commitBody(body) === "" ? [] : [commitBody(body), ""]),
		...trailers.map(({ token, value }) => `${token}: ${value}`),
		`Worker: ${worker_id}`,
	].join("\n");
	const read = parseCommitMessage(text);
	if (read.type === "commit" && isSame(read.message, { body, trailers })) return text;
	const why = read.type === "invalid" ? read.why : "a trailer is one line, token: value";
	throw new CodedError("COMMIT_MESSAGE_INVALID", `This is no commit message: ${why}.`, {
		hint: "Name other issues without a closing word before them; the worker's line is added by itself.",
	});
}

interface Content {
	readonly body: string;
	readonly trailers: readonly CommitTrailer[];
}

function isSame(read: Content, meant: Content): boolean {
	return (
		read.body === commitBody(meant.body) &&
		read.trailers.length === meant.trailers.length &&
		read.trailers.every(({ token, value }, at) => {
			const trailer = meant.trailers[at];
			return token === trailer?.token && value === trailer.value;
		})
	);
}
