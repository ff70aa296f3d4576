import type { CliContext } from "../cli-context.ts";
import { readFileText, tooLong, type WantedText } from "../input/read-file-text.ts";

/** Characters; what a prompt quotes of them. */
const MOST = 8_000;

const NOTES: WantedText = {
	content: "what the worker should know",
	room: "its prompt takes 8,000 characters of it; what every worker should know belongs on the issue",
};

/**
 * What a `--context-file` holds, `-` for standard input; nothing where there is no such file. Throws
 * `INPUT_UNREADABLE`, `INPUT_NOT_TEXT`, and `INPUT_TOO_LONG` above 8,000 characters.
 */
export async function readNotes(
	context: Pick<CliContext, "cwd" | "stdin">,
	file: string | undefined,
): Promise<{ notes?: string }> {
	if (file === undefined) return {};
	const notes = await readFileText(context, file, NOTES);
	if (notes.length > MOST) throw tooLong(file, "8,000 characters", NOTES);
	return { notes };
}
