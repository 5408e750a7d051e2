// QuizSession
