import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { printing } from './page';

/** How long the page waits for the browser, which the user may have to allow. In milliseconds. */
const patience = 60_000;

/**
 * Opens a page in the browser, which shows its dialog for printing. A web view cannot print, and a browser may be on another machine or
 * not be allowed to read files, so the page is offered once, at a secret address on this machine.
 */
export async function printPage(html: string): Promise<void> {
    const page = printing(html, randomBytes(16).toString('base64'));
    const path = `/${randomBytes(16).toString('hex')}`;
    const server = createServer((request, response) => {
        if (request.method !== 'GET' || request.url !== path) {
            response.writeHead(404).end();
            return;
        }
        response
            .writeHead(200, {
                'Content-Type': 'text/html; charset=utf-8',
                'Cache-Control': 'no-store',
                'Referrer-Policy': 'no-referrer',
                'X-Content-Type-Options': 'nosniff',
                Connection: 'close',
            })
            .end(page);
        server.close();
    });
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    setTimeout(() => server.close(), patience).unref();
    if (!(await vscode.env.openExternal(await external(port, path)))) {
        server.close();
    }
}

/** The address of a page in the user's browser. An editor that runs in a browser may forward ports without the path of an address. */
async function external(port: number, path: string): Promise<vscode.Uri> {
    const machine = vscode.Uri.parse(`http://127.0.0.1:${port}/`);
    const inBrowser = vscode.env.uiKind === vscode.UIKind.Web;
    return vscode.Uri.joinPath(inBrowser ? await vscode.env.asExternalUri(machine) : machine, path);
}
