import { createServer, type RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { directFetch } from "./direct-fetch.ts";

const TEXT = JSON.stringify({ data: "ä".repeat(70_000) });

/** A server that answers so; gives its address. */
async function served(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	if (address === null || typeof address === "string") throw new TypeError("no port");
	return `http://127.0.0.1:${address.port}/graphql`;
}

const failureOf = async (answer: Promise<unknown>) =>
	await answer.then(
		() => undefined,
		(error: unknown) => error,
	);

describe("an exchange", () => {
	test("sends the method, the headers and the text, and gives what comes back", async () => {
		const got: unknown[] = [];
		const url = await served((request, response) => {
			request.setEncoding("utf8").on("data", (text) => got.push(text));
			got.push(request.method, request.url, request.headers.authorization);
			request.on("end", () => {
				response.writeHead(403, "No", { "X-RateLimit-Remaining": "0", "set-cookie": ["a", "b"] });
				response.end(TEXT);
			});
		});
		const headers = { authorization: "bearer t" };
		const answer = await directFetch(url, { method: "POST", headers, body: "ü" });
		expect(got).toEqual(["POST", "/graphql", "bearer t", "ü"]);
		expect({ ...answer, headers: Object.fromEntries(answer.headers) }).toMatchObject({
			status: 403,
			statusText: "No",
			ok: false,
			url,
			headers: { "x-ratelimit-remaining": "0", "set-cookie": "a, b" },
		});
		expect(answer.headers.get("X-RateLimit-Remaining")).toBe("0");
		expect(await answer.text()).toBe(TEXT);
	});

	test("takes a compressed answer", async () => {
		const url = await served((request, response) => {
			expect(request.headers["accept-encoding"]).toBe("gzip");
			response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(TEXT));
		});
		expect(await (await directFetch(url)).json()).toEqual(JSON.parse(TEXT));
	});

	test("does not take the token to where it is redirected", async () => {
		const asked: (string | undefined)[] = [];
		const url = await served((request, response) => {
			asked.push(request.url);
			response.writeHead(307, { location: "/elsewhere" }).end();
		});
		expect((await directFetch(url, { method: "POST", body: "x" })).status).toBe(307);
		expect(asked).toEqual(["/graphql"]);
	});
});

describe("a failure is told as what it is:", () => {
	test("nobody listens", async () => {
		const url = await served(() => undefined);
		const closed = url.replace(/:\d+/, ":1");
		expect(await failureOf(directFetch(closed))).toMatchObject({ code: "ECONNREFUSED" });
		expect(await failureOf(directFetch("no address"))).toBeInstanceOf(TypeError);
	});

	test("the connection ends before an answer", async () => {
		const url = await served((request) => request.socket.destroy());
		expect(await failureOf(directFetch(url))).toMatchObject({ code: "ECONNRESET" });
	});

	test.each([
		["plain", {}, Buffer.from(TEXT)],
		["compressed", { "content-encoding": "gzip" }, gzipSync(TEXT)],
	])("a %s answer breaks off", async (_, headers, body) => {
		const url = await served((_request, response) => {
			response.writeHead(200, { ...headers, "content-length": body.length });
			response.write(body.subarray(0, 20), () => response.destroy());
		});
		const answer = await directFetch(url);
		expect(await failureOf(answer.text())).toBeInstanceOf(Error);
	});

	test("an answer that is not what it says", async () => {
		const url = await served((_request, response) => {
			response.writeHead(200, { "content-encoding": "gzip" }).end(TEXT);
		});
		expect(await failureOf((await directFetch(url)).text())).toMatchObject({
			code: "Z_DATA_ERROR",
		});
	});

	test("the time is over, before an answer and within one", async () => {
		const mute = await served(() => undefined);
		const early = AbortSignal.timeout(30);
		expect(await failureOf(directFetch(mute, { signal: early }))).toBe(early.reason);
		const slow = await served((_request, response) => response.writeHead(200).write("x"));
		const later = new AbortController();
		const answer = await directFetch(slow, { signal: later.signal });
		const text = failureOf(answer.text());
		later.abort();
		expect(await text).toBeInstanceOf(Error);
	});
});
