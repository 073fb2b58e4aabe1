import RelataCommands

await RelataTool.main()
