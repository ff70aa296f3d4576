import type { ChildProcessWithoutNullStreams } from "node:child_process";
import type { Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import { frame, frameKind, framing } from "./ssh-frame.ts";

/** Ends a session as ssh would: a message for people, then the exit code. */
export const endSession = (socket: Socket, code: number, message?: string): number => {
	if (message !== undefined) socket.write(frame(frameKind.stderr, Buffer.from(`${message}\n`)));
	socket.end(frame(frameKind.exit, Buffer.from([code])));
	return code;
};

/**
 * Connects a running git service with its client and returns the exit code, or null when the client went away.
 * With `loseAnswer` the work is done, but nothing that follows the client's first word reaches it.
 */
export const runSession = async (
	child: ChildProcessWithoutNullStreams,
	socket: Socket,
	options: { loseAnswer: boolean },
): Promise<number | null> => {
	let silenced = false;
	if (options.loseAnswer) {
		socket.once("data", () => {
			silenced = true;
		});
	}
	socket.pipe(child.stdin);
	socket.once("close", () => child.kill());
	const forward = (kind: number, stream: NodeJS.ReadableStream) =>
		pipeline(
			stream,
			framing(kind, () => silenced),
			socket,
			{ end: false },
		);
	const outputs = await Promise.allSettled([
		forward(frameKind.stdout, child.stdout),
		forward(frameKind.stderr, child.stderr),
		exited(child),
	]);
	const lost = outputs.some(({ status }) => status === "rejected");
	if (lost || options.loseAnswer) {
		socket.destroy();
		return null;
	}
	return endSession(socket, child.exitCode ?? 255);
};

const exited = (child: ChildProcessWithoutNullStreams) =>
	new Promise<void>((resolve) => child.once("close", () => resolve()));
