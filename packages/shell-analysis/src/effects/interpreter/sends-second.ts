const ARGUMENT = String.raw`(?:[^(),]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*`;
const KEYWORD = String.raw`(?! ?(?:None\b|\{|\)|(?:timeout|headers|method|context|\w+_host|unverifiable|caf\w+|cap\w+) ?=(?!=)))`;
const SENDER = String.raw`(?:\b(?:urlopen|Request)|(?:\bopener\w*|\))\.open)`;
const SECOND = new RegExp(String.raw`${SENDER} ?\(${ARGUMENT},${KEYWORD}`);
const RENAMED =
	/\b(?:urlopen|Request) as\b|(?:= ?|\bpartial ?\( ?)(?:\w+\.)*(?:urlopen|Request)\b(?! ?[(.])|\b(?:urlopen|Request) ?\( ?\*/;

/** Whether Python's `urlopen(url, data)` or `Request(url, data)` gets data by its position, which makes it a POST; or may, under another name. */
export function sendsSecond(code: string): boolean {
	return SECOND.test(code) || RENAMED.test(code);
}
