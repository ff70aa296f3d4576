import { Transform } from "node:stream";

/** What the tunnel sends to its client: output, messages, and at the end the exit code. */
export const frameKind = { exit: 0, stdout: 1, stderr: 2 } as const;

/** One byte for the kind, four for the length, then the content. */
export const frame = (kind: number, content: Buffer): Buffer => {
	const head = Buffer.alloc(5);
	head.writeUInt8(kind, 0);
	head.writeUInt32BE(content.length, 1);
	return Buffer.concat([head, content]);
};

/** Wraps every chunk that passes in a frame; drops what passes while `silenced`. */
export const framing = (kind: number, silenced: () => boolean): Transform =>
	new Transform({
		transform(chunk: Buffer, _encoding, done) {
			if (silenced()) done();
			else done(null, frame(kind, chunk));
		},
	});
