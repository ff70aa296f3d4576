import type { IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";
import type { GitProcesses } from "./git-processes.ts";

export interface BackendRequest {
	readonly method: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
	/** The repository's directory followed by the endpoint, such as `/info/refs`. */
	readonly file: string;
	readonly login: string | null;
}

export interface BackendAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
}

/** Lets `git http-backend` answer a request of the smart HTTP protocol. */
export const httpBackend = async (
	processes: GitProcesses,
	request: BackendRequest,
): Promise<BackendAnswer> => {
	const child = processes.start(["http-backend"], cgiEnvironment(request));
	child.stdin.end(request.body);
	child.stderr.resume();
	return parseCgi(await buffer(child.stdout));
};

const cgiEnvironment = (request: BackendRequest): Record<string, string> => {
	const { headers } = request;
	const optional = {
		REMOTE_USER: request.login,
		HTTP_CONTENT_ENCODING: headers["content-encoding"],
		GIT_PROTOCOL: headers["git-protocol"],
	};
	return {
		GIT_HTTP_EXPORT_ALL: "1",
		PATH_TRANSLATED: request.file,
		QUERY_STRING: `${request.query}`,
		REQUEST_METHOD: request.method,
		CONTENT_TYPE: headers["content-type"] ?? "",
		CONTENT_LENGTH: `${request.body.length}`,
		REMOTE_ADDR: "127.0.0.1",
		...Object.fromEntries(
			Object.entries(optional).flatMap(([name, value]) => (value ? [[name, `${value}`]] : [])),
		),
	};
};

const parseCgi = (output: Buffer): BackendAnswer => {
	const end = output.indexOf("\r\n\r\n");
	const lines = output.subarray(0, Math.max(end, 0)).toString().split("\r\n");
	const headers = Object.fromEntries(
		lines.map((line) => {
			const colon = line.indexOf(":");
			return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
		}),
	);
	const { status, ...others } = headers;
	if (end === -1) return { status: 500, headers: {}, body: output };
	return {
		status: status === undefined ? 200 : Number.parseInt(status, 10),
		headers: others,
		body: output.subarray(end + 4),
	};
};
