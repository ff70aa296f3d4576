import type { Socket } from "node:net";

/** A line that is longer is not one of ours. */
const longest = 4_096;

/** Reads up to the first line feed and leaves what follows in the socket; "" when no line comes. */
export const readLine = async (socket: Socket): Promise<string> => {
	let seen = Buffer.alloc(0);
	try {
		for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
			seen = Buffer.concat([seen, chunk]);
			const end = seen.indexOf("\n");
			if (end === -1 && seen.length < longest) continue;
			if (end === -1) return "";
			if (end + 1 < seen.length) socket.unshift(seen.subarray(end + 1));
			return seen.subarray(0, end).toString();
		}
	} catch {
		// The client went away in the middle of the line.
	}
	return "";
};
