// QuestionBanks
