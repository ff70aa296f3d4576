import * as z from "zod";

/** An octokit `RequestError`, reduced to what decisions need; nothing of the request is kept. */
export interface HttpError {
	/** 500 also stands for a request that got no HTTP answer at all: then `answered` is false. */
	status: number;
	answered: boolean;
	headers: ReadonlyMap<string, string>;
	message: string;
	/** Of the error and its causes, outermost first: `TimeoutError`, `ECONNREFUSED`, … */
	codes: readonly string[];
}

const Thrown = z.object({
	name: z.literal("HttpError"),
	status: z.number(),
	message: z.string(),
	response: z.object({ headers: z.record(z.string(), z.unknown()) }).optional(),
});

/** Reads what octokit throws for anything but a GraphQL answer; `undefined` for other errors. */
export function readHttpError(thrown: unknown): HttpError | undefined {
	const read = Thrown.safeParse(thrown);
	if (!read.success) return undefined;
	const { status, message, response } = read.data;
	return {
		status,
		message,
		answered: response !== undefined,
		headers: headerMap(response?.headers ?? {}),
		codes: errorCodes(thrown),
	};
}

/** Response headers with lower-case names. */
export function headerMap(headers: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
	const present = Object.entries(headers).filter(([, value]) => value != null);
	return new Map(present.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

const MAX_CAUSES = 5;

function errorCodes(thrown: unknown): string[] {
	const codes: string[] = [];
	let error = thrown;
	for (let depth = 0; depth < MAX_CAUSES && error instanceof Error; depth++) {
		if ("code" in error && typeof error.code === "string") codes.push(error.code);
		else codes.push(error.name);
		error = error.cause;
	}
	return codes;
}
