package org.gpailang.cli;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gpailang.report.ProgramVersion;
import picocli.CommandLine.Command;

/**
 * {@code gpai mcp}: serves an assistant over standard input and output, by the
 * <a href="https://modelcontextprotocol.io/specification">Model Context Protocol</a>. The server reads .gpai files below the folder that it
 * is started in, and writes none.
 */
@Command(name = "mcp", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Serves an assistant over standard input and output, by the Model Context Protocol: check, assess, explain, draft,"
                + " format and the lists. It writes no files.")
final class McpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        ClosingInput input = new ClosingInput(System.in);
        McpTools tools = new McpTools(Path.of("").toAbsolutePath());
        McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(McpJsonDefaults.getMapper(), input,
                new FileOutputStream(FileDescriptor.out)))
                .serverInfo("gpai", ProgramVersion.number())
                .instructions("gpai assesses .gpai files, which describe AI models and their providers, under the EU AI Act's rules for"
                        + " general-purpose AI models. Its results are not legal advice: quote the provisions that they cite.")
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(tools.all())
                .build();
        input.awaitEnd();
        server.closeGracefully();
        return 0;
    }
}
