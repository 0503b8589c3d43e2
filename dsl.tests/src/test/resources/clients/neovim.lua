-- Drives the server through Neovim's own client and prints the results, one per line: a word, a tab, the value.
local file = vim.env.GPAI_FILE

local function say(what, value)
    io.stdout:write(what .. '\t' .. tostring(value):gsub('\n', '\\n') .. '\n')
end

local function await(condition)
    if not vim.wait(60000, condition, 20) then
        say('error', 'timed out')
        vim.cmd('cquit')
    end
end

local function client()
    return (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
end

local function ask(method, parameters)
    parameters.textDocument = { uri = vim.uri_from_fname(file) }
    return client().request_sync(method, parameters, 60000, 0).result
end

local function text()
    return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

vim.cmd('edit ' .. vim.fn.fnameescape(file))
await(function() return client() and client().initialized end)
await(function() return #vim.diagnostic.get(0) > 1 end)
local codes = {}
for _, found in ipairs(vim.diagnostic.get(0)) do
    table.insert(codes, found.code or found.user_data.lsp.code)
end
table.sort(codes)
say('findings', table.concat(codes, ' '))

local name = vim.fn.searchpos('Polar', 'w')
local position = { line = name[1] - 1, character = name[2] - 1 }
local hover = ask('textDocument/hover', { position = position })
say('hover', hover and hover.contents.value or '')

local items = ask('textDocument/completion', { position = { line = vim.fn.search('claims', 'w') - 1, character = 4 } })
local labels = {}
for _, item in ipairs(items.items or items) do
    table.insert(labels, item.label)
end
say('completion', table.concat(labels, ' '))

vim.fn.search('Polar', 'w')
vim.lsp.buf.rename('Arctic')
await(function() return text():find('model Arctic') ~= nil end)
say('renamed', text())

if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 60000 })
else
    vim.lsp.buf.formatting_sync(nil, 60000)
end
say('formatted', text())
vim.cmd('qall!')
