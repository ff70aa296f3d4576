import type { IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { GitProcesses } from "./git-processes.ts";
import type { GitService } from "./git-service.ts";

interface SmartHttpRequest {
	readonly method: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
	/** `info/refs`, or the name of the service itself. */
	readonly endpoint: string;
	readonly service: GitService;
	/** The bare repository's directory. */
	readonly dir: string;
}

interface SmartHttpAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
}

const unpacked = promisify(gunzip);

/** Answers requests of git's smart HTTP protocol (gitprotocol-http). */
export type SmartHttp = (request: SmartHttpRequest) => Promise<SmartHttpAnswer>;

/**
 * Answers as `git http-backend` does, with one run of the service for each request. It starts the
 * service itself, because through http-backend each request takes three programs, which is most of
 * what it costs; and it asks once what a client is greeted with in version 2, which names nothing
 * of the repository.
 */
export const createSmartHttp = (processes: GitProcesses): SmartHttp => {
	let greeting: Buffer | undefined;
	const advertise = async (request: SmartHttpRequest): Promise<Buffer> => {
		const isGreeting = request.service === "git-upload-pack" && speaksVersion2(request.headers);
		if (isGreeting && greeting !== undefined) return greeting;
		const advertised = await runService(processes, request, ["--http-backend-info-refs"]);
		if (isGreeting && advertised.length > 0) greeting = advertised;
		return advertised;
	};
	return async (request) => {
		const { endpoint, service, method, headers } = request;
		if (endpoint === "info/refs") {
			if (method !== "GET") return refused(405, "GET");
			const advertised = await advertise(request);
			if (advertised.length === 0) return refused(500);
			const before = speaksVersion2(headers) ? "" : announcement(service);
			return answered(service, "advertisement", Buffer.concat([Buffer.from(before), advertised]));
		}
		if (method !== "POST") return refused(405, "POST");
		if (headers["content-type"] !== `application/x-${service}-request`) return refused(415);
		return answered(service, "result", await runService(processes, request, []));
	};
};

const runService = async (
	processes: GitProcesses,
	{ service, dir, headers, body }: SmartHttpRequest,
	options: readonly string[],
): Promise<Buffer> => {
	const isPacked = /^(?:x-)?gzip$/.test(headers["content-encoding"] ?? "");
	const input = isPacked ? await unpacked(body) : body;
	const version = headers["git-protocol"];
	const name = service.slice("git-".length);
	const child = processes.start(
		[name, "--stateless-rpc", ...options, dir],
		version === undefined ? {} : { GIT_PROTOCOL: `${version}` },
	);
	child.stdin.end(input);
	child.stderr.resume();
	return await buffer(child.stdout);
};

const speaksVersion2 = (headers: IncomingHttpHeaders): boolean =>
	`${headers["git-protocol"] ?? ""}`.split(":").includes("version=2");

/** A line in git's framing, and the flush that ends a list of them. */
const announcement = (service: GitService): string => {
	const line = `# service=${service}\n`;
	return `${(line.length + 4).toString(16).padStart(4, "0")}${line}0000`;
};

const answered = (
	service: GitService,
	what: "advertisement" | "result",
	body: Buffer,
): SmartHttpAnswer => ({
	status: 200,
	headers: { "content-type": `application/x-${service}-${what}`, "cache-control": "no-cache" },
	body,
});

const refused = (status: 405 | 415 | 500, allow?: string): SmartHttpAnswer => ({
	status,
	headers: allow === undefined ? {} : { allow },
	body: Buffer.alloc(0),
});
