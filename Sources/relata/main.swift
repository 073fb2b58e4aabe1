print("relata")
