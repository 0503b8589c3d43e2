-- gpai in Neovim 0.7 or newer, with its built-in language client.
-- The server is gpai-language-server on the PATH, or the program named by the environment variable GPAI_SERVER.

local settings = {
    gpai = {
        asOf = '',     -- date of the assessment, for example '2026-01-10'; if empty, today
        ruleset = '',  -- for example 'guidelines-2025-07'; if empty, each file's own
    },
}

local group = vim.api.nvim_create_augroup('gpai', {})

local function on(events, pattern, callback)
    vim.api.nvim_create_autocmd(events, { group = group, pattern = pattern, callback = callback })
end

-- Neovim 0.7 lacks vim.lsp.start, which starts one client per root and attaches further files to it.
local clients = {}
local start = vim.lsp.start or function(config)
    local root = config.root_dir or ''
    clients[root] = clients[root] or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(0, clients[root])
end

local function attached(_, buffer)
    vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
    vim.bo[buffer].formatexpr = 'v:lua.vim.lsp.formatexpr()'
    local function map(keys, action)
        vim.keymap.set('n', keys, action, { buffer = buffer })
    end
    map('K', vim.lsp.buf.hover)
    map('gd', vim.lsp.buf.definition)
    map('grr', vim.lsp.buf.references)
    map('grn', vim.lsp.buf.rename)
    map('gra', vim.lsp.buf.code_action)
    if vim.lsp.inlay_hint then -- Neovim 0.10
        vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
    end
end

on({ 'BufRead', 'BufNewFile' }, '*.gpai', function()
    vim.bo.filetype = 'gpai'
end)

on('FileType', 'gpai', function(event)
    vim.bo[event.buf].commentstring = '// %s'
    vim.opt_local.iskeyword:append({ '-', '.' }) -- Llama-3.1-405B is one word
    local repository = vim.fn.finddir('.git', vim.fn.expand('<afile>:p:h') .. ';')
    start({
        name = 'gpai',
        cmd = { vim.env.GPAI_SERVER or 'gpai-language-server' },
        root_dir = repository ~= '' and vim.fn.fnamemodify(repository, ':p:h:h') or nil,
        settings = settings,
        on_attach = attached,
    })
end)
