import { isRecord } from "../wire/is-record.ts";

/** An item of the model's response, or of the input that the double sends. */
type Item = Readonly<Record<string, unknown>>;

/** What one request brought. */
interface DoubleAnswer {
	readonly status: number;
	readonly items: readonly Item[];
	/** The message of an error. */
	readonly error: string;
}

/** Speaks to the emulator as Codex 0.169 does: every request carries the whole conversation. */
export interface CodexDouble {
	/** The first request, or one that adds tool outputs by call id and messages to the model. */
	readonly ask: (news?: {
		readonly outputs?: Readonly<Record<string, string>>;
		readonly told?: string;
	}) => Promise<DoubleAnswer>;
}

export function codexDouble(
	baseUrl: string,
	{
		threadId = "thread-1",
		mode = "direct",
		kind = "turn",
		prompt = "Do it.",
	}: { threadId?: string; mode?: "direct" | "code"; kind?: string; prompt?: string } = {},
): CodexDouble {
	const tools = mode === "code" ? [{ type: "additional_tools", tools: [] }] : [];
	const input: Item[] = [...tools, message("developer", "You are Codex."), message("user", prompt)];
	const ask: CodexDouble["ask"] = async ({ outputs = {}, told } = {}) => {
		for (const [call_id, output] of Object.entries(outputs)) {
			input.push({ type: "function_call_output", call_id, output });
		}
		if (told !== undefined) input.push(message("user", told));
		const response = await fetch(`${baseUrl}/responses`, {
			method: "POST",
			body: JSON.stringify({ model: "m", input, client_metadata: metadata(threadId, kind) }),
		});
		const answer = await readAnswer(response);
		input.push(...answer.items);
		return answer;
	};
	return { ask };
}

const message = (role: string, text: string): Item => ({
	type: "message",
	role,
	content: [{ type: "input_text", text }],
});

const metadata = (thread_id: string, request_kind: string) => ({
	thread_id,
	"x-codex-turn-metadata": JSON.stringify({ thread_id, request_kind }),
});

async function readAnswer(response: Response): Promise<DoubleAnswer> {
	const text = await response.text();
	if (!response.ok) return { status: response.status, items: [], error: text };
	const events = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ""));
	const items = events.flatMap((event: unknown) =>
		isRecord(event) && isRecord(event["item"]) ? [event["item"]] : [],
	);
	return { status: response.status, items, error: "" };
}
