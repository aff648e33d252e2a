using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class IndexesOfMyWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Publications_ReplyChangedAt",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Publications_ReviewBy",
                table: "Publications");

            // Lost when two branches met: the snapshot has it, the step that was made on the other branch dropped it.
            migrationBuilder.CreateIndex(
                name: "IX_Claims_Stage_Round",
                table: "Claims",
                columns: new[] { "Stage", "Round" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_State_ReplyChangedAt",
                table: "Publications",
                columns: new[] { "State", "ReplyChangedAt" },
                filter: "ReplyChangedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_State_ReviewBy",
                table: "Publications",
                columns: new[] { "State", "ReviewBy" },
                filter: "ReviewBy IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Claims_Stage_Round",
                table: "Claims");

            migrationBuilder.DropIndex(
                name: "IX_Publications_State_ReplyChangedAt",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Publications_State_ReviewBy",
                table: "Publications");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_ReplyChangedAt",
                table: "Publications",
                column: "ReplyChangedAt",
                filter: "ReplyChangedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_ReviewBy",
                table: "Publications",
                column: "ReviewBy",
                filter: "ReviewBy IS NOT NULL");
        }
    }
}
