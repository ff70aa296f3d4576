/** Decodes base64 to text (one character per byte); undefined for anything that is not base64. */
export function decodeBase64(encoded: string): string | undefined {
	const compact = encoded.replace(/\s+/g, "").replace(/-/g, "+").replace(/_/g, "/");
	if (compact === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined;
	const bare = compact.replace(/=+$/, "");
	return bare.length % 4 === 1 ? undefined : atob(bare);
}
