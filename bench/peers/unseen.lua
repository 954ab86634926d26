-- For wrk: wrk … -s unseen.lua -- PREFIX SUFFIX START: every request has another 32 hexadecimal digits between them.
local prefix, suffix, count

function init(args)
   prefix, suffix, count = args[1], args[2] or "", tonumber(args[3])
end

function request()
   count = count + 1
   local digits = string.format("%08x%08x%08x%08x", count * 2654435761 % 4294967296, count, count * 40503 % 4294967296, 7)
   return wrk.format("GET", prefix .. digits .. suffix)
end
