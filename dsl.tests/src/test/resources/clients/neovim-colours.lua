-- Prints the group of the syntax that colours each word of the file, one word per line: the word, a tab, the group.
vim.cmd('syntax on')
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.GPAI_FILE))
vim.bo.syntax = 'gpai'
for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local from = 1
    while true do
        local first, last = line:find('[^%s{}]+', from)
        if not first then
            break
        end
        io.stdout:write(line:sub(first, last) .. '\t' .. vim.fn.synIDattr(vim.fn.synID(number, first, 1), 'name') .. '\n')
        from = last + 1
    end
end
vim.cmd('qall!')
