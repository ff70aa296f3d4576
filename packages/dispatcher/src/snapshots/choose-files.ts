/** A changed file, by its path in the repository and its size in bytes. */
export type ChangedFile = { path: string; bytes: number };
/** What a snapshot may hold, in bytes. */
export type SnapshotLimits = { file: number; total: number };

const MIB = 1024 * 1024;
/** GitHub refuses a file of 100 MiB, and whoever goes on must fetch all of it. */
export const SNAPSHOT_LIMITS: SnapshotLimits = { file: 25 * MIB, total: 250 * MIB };

/** The files that are too large for a snapshot; small ones go in first. Pure. */
export function chooseTooLarge(
	files: readonly ChangedFile[],
	limits: SnapshotLimits,
): ChangedFile[] {
	let total = 0;
	return files
		.toSorted((one, other) => one.bytes - other.bytes)
		.filter(({ bytes }) => {
			if (bytes > limits.file || total + bytes > limits.total) return true;
			total += bytes;
			return false;
		});
}
