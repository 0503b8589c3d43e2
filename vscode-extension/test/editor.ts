/** The part of the editor's API that the tested modules use outside the editor: texts, which stay in English here. */
export const l10n = {
    t: (text: string, ...values: (string | number)[]): string => text.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)])),
};
