import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Answer, errorAnswer } from "./answer.ts";
import { handleRequest } from "./handle-request.ts";
import { readHttpRequest } from "./http-request.ts";
import type { World } from "./world.ts";

/** An HTTP server that answers as GitHub does. */
export const createHttpServer = (world: World) =>
	createServer((message, response) => void serve(world, message, response));

const serve = async (world: World, message: IncomingMessage, response: ServerResponse) => {
	try {
		const answer = await handleRequest(world, await readHttpRequest(message));
		if (answer === null) response.destroy();
		else send(response, answer);
	} catch (error) {
		if (world.closing.aborted || message.destroyed) response.destroy();
		else send(response, errorAnswer(500, `The emulator failed: ${error}`));
	}
};

const send = (response: ServerResponse, { status, headers = {}, body }: Answer): void => {
	const raw = typeof body === "string" || Buffer.isBuffer(body);
	response.writeHead(status, {
		"content-type": "application/json; charset=utf-8",
		"x-github-media-type": "github.v3; format=json",
		...headers,
	});
	if (body === undefined) response.end();
	else response.end(raw ? body : JSON.stringify(body));
};
