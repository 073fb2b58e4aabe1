print("relata-bench")
