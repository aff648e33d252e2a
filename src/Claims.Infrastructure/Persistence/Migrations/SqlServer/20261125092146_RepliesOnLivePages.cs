using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RepliesOnLivePages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ReplyChangedAt",
                table: "Publications",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReplyDueOn",
                table: "Claims",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReplyUpdates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ClaimId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    PublishedById = table.Column<long>(type: "bigint", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reply_Answer = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: true),
                    Reply_AskedHow = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Reply_AskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reply_Deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    Reply_NotAsked = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: true),
                    Reply_Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Reply_State = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyUpdates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReplyUpdates_Members_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReplyUpdates_Publications_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Publications",
                        principalColumn: "ClaimId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_ReplyChangedAt",
                table: "Publications",
                column: "ReplyChangedAt",
                filter: "ReplyChangedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_ReplyDueOn",
                table: "Claims",
                column: "ReplyDueOn",
                filter: "ReplyDueOn IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyUpdates_ClaimId_Number",
                table: "ReplyUpdates",
                columns: new[] { "ClaimId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReplyUpdates_PublishedById",
                table: "ReplyUpdates",
                column: "PublishedById");

            WrittenOnce.Guard(migrationBuilder, "ReplyUpdates");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReplyUpdates");

            migrationBuilder.DropIndex(
                name: "IX_Publications_ReplyChangedAt",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Claims_ReplyDueOn",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "ReplyChangedAt",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "ReplyDueOn",
                table: "Claims");
        }
    }
}
